"""mutabaqa (مطابقة): how a State has transposed the Arab Convention on Combating Information Technology Offences.

The way of the data has one direction: a profile is loaded with the place of each of its nodes, validated, assessed at a
date under named readings, and the assessment is printed. Rules read no file, templates do not judge, the CLI holds no law.
"""

__version__ = "1.0.0"
