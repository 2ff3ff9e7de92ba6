"""Making reports: one job a State and language, in parallel, skipping what has not changed, each file written whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from checker import __version__
from checker.assessment import Assessment
from checker.errors import Unusable
from checker.files import read_limited, write_bytes
from checker.report.job import Job, Outcome
from checker.report.memory import MOST_BYTES, convention_digest, digest, file_digest, memory, remember, unchanged
from checker.text import Text

_NO_PROFILE = Text(
    "لا يمكن تقييم الملف «{file}»: فيه {count} خطأ. شغّل: mutabaqa check {file}",
    "The profile “{file}” cannot be assessed: {count} error(s) in it. Run: mutabaqa check {file}",
    "Le profil « {file} » ne peut être évalué : {count} erreur(s). Lancez : mutabaqa check {file}",
)
_TEMPLATE = Text("القالب غير صالح: {why}", "The template cannot be used: {why}", "Le modèle de page est inutilisable : {why}")
_RENDER = Text("تعذر إخراج الصفحات: {why}", "The pages could not be set: {why}", "Les pages n’ont pu être composées : {why}")
_SYSTEM = Text("رفض النظام الكتابة: {why}", "The system refused: {why}", "Le système a refusé : {why}")
_CHANGED = Text(
    "تغيّر الملف «{file}» أثناء إعداد التقرير؛ أعد التشغيل.",
    "The profile “{file}” was changed while its report was being made; run the command again.",
    "Le profil « {file} » a été modifié pendant l’établissement du rapport ; relancez la commande.",
)
_TWICE = Text(
    "التقرير نفسه «{target}» يُعدّ من ملفين: {first} و{second}. شغّل كلاً منهما في مجلد إخراج مستقل (-o).",
    "Two profiles would make the same report “{target}”: {first} and {second}. Give each its own folder (-o).",
    "Deux profils donneraient le même rapport « {target} » : {first} et {second}. Donnez à chacun son dossier (-o).",
)
_INNER = Text(
    "خطأ في البرنامج نفسه ({why})؛ نرجو إبلاغ المحررين به.",
    "A fault of the program itself ({why}); please report it to the editors.",
    "Une erreur du programme lui-même ({why}) ; merci de la signaler aux éditeurs.",
)
_LOST = Text("انقطعت العملية قبل تمامها.", "The process ended before it was done.", "Le processus s’est interrompu.")


def _named(path: str) -> str:
    """A file's name in characters, whatever bytes the disk has for it."""
    return os.fsencode(Path(path).name).decode("utf-8", "replace")


def _portable(assessment: Assessment) -> Assessment:
    """The assessment without the path by which its file was found: a report must not depend on where it lay."""
    name = _named(assessment.file)
    return replace(assessment, file=name, findings=tuple(replace(finding, file=name) for finding in assessment.findings))


def make(job: Job) -> bytes:
    """One report as bytes.

    :raises Unusable: where the profile, the branding or the review cannot be used.
    """
    from checker.convention import load
    from checker.pipeline import assess_file
    from checker.report.branding import load_branding
    from checker.report.html import Page, TemplateFault, render, templates_digest
    from checker.report.kinds import view as view_of
    from checker.report.language import Language
    from checker.report.review import load_review
    from checker.report.viewmodel.common import Context
    from checker.report.viewmodel.frame import Provenance

    convention = load()
    assessment = assess_file(job.profile, job.options, convention)
    if assessment.profile is None:
        errors = sum(finding.level == "error" for finding in assessment.findings)
        raise Unusable(_NO_PROFILE.format(file=job.profile, count=errors))
    assessment = _portable(assessment)
    language = Language(job.lang, job.digits, assessment.state)
    second = Language(job.second, job.digits, assessment.state) if job.second else None
    context = Context(assessment, language, second)
    provenance = Provenance(
        profile=assessment.profile.sha256 if assessment.profile else "",
        convention=convention_digest(),
        templates=templates_digest(job.templates),
        tool=f"mutabaqa {__version__}",
        review=file_digest(job.review) if job.review else "",
    )
    branding = load_branding(job.branding, context)
    review = load_review(job.review, assessment) if job.review else None
    view = view_of(job.kind, context, provenance, branding, review)
    page = Page(job.form, language, second)
    try:
        html = render(job.kind, view, page, job.templates)
    except TemplateFault as fault:
        raise Unusable(_TEMPLATE.format(why=str(fault))) from fault
    if job.form == "html":
        return html.encode()
    from checker.report import pdf

    try:
        return pdf.write(
            html,
            created=view.frame.created,
            variant=job.variant,
            attachments=attachments(job, assessment),
            contents=partial(_contents, view, page, job.templates) if view.contents else None,
        )
    except TemplateFault as fault:
        raise Unusable(_TEMPLATE.format(why=str(fault))) from fault
    except pdf.RenderFault as fault:
        raise Unusable(_RENDER.format(why=str(fault))) from fault


def _contents(view: Any, page: Any, templates: Path | None, pages: Mapping[str, int]) -> str:
    """The table of contents with the pages that the anchors came to lie on."""
    from checker.report.html import render

    language = page.language
    numbers = {anchor: language.prose(language.number(number)) for anchor, number in pages.items()}
    return render("contents", view, page, templates, numbers)


def attachments(job: Job, assessment: Assessment) -> list[Any]:
    """What travels inside the PDF: the profile, the review, and the assessment in the contract's JSON."""
    from checker.output import contract
    from checker.report.pdf import Attachment

    name = _named(job.profile)
    profile = read_limited(job.profile, MOST_BYTES)
    if assessment.profile is None or hashlib.sha256(profile).hexdigest() != assessment.profile.sha256:
        raise Unusable(_CHANGED.format(file=job.profile))
    files = [Attachment(name, "Country profile", profile, "application/yaml", "Source")]
    if job.review:
        files.append(Attachment(_named(str(job.review)), "Review", read_limited(job.review, MOST_BYTES), "application/yaml", "Source"))
    text = contract.dumps([assessment], assessment.convention, assessment.options)
    files.append(Attachment(f"{Path(name).stem}-assessment.json", "Assessment", text.encode(), "application/json", "Data"))
    return files


def carry_out(job: Job, wanted: str) -> Outcome:
    """Make one report and put it in its place; a job that fails leaves what stood there as it was."""
    try:
        content = make(job)
        write_bytes(job.target, content)
    except Unusable as error:
        return Outcome(job.target, "failed", trouble=error.text)
    except OSError as error:
        why = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        return Outcome(job.target, "failed", trouble=_SYSTEM.format(why=why))
    except Exception as error:  # whatever one report meets, the others are made
        return Outcome(job.target, "failed", trouble=_INNER.format(why=f"{type(error).__name__}: {error}"))
    return Outcome(job.target, "written", wanted, hashlib.sha256(content).hexdigest())


def workers() -> int:
    """How many processes may work at once."""
    usable = getattr(os, "sched_getaffinity", None)
    return max(1, len(usable(0)) if usable else os.cpu_count() or 1)


def produce(jobs: Sequence[Job], force: bool = False) -> Iterator[Outcome]:
    """Make reports, each outcome as it comes; what stands unchanged is not made again.

    :raises Unusable: where two jobs would write the same file: one of the two answers would be lost.
    """
    _refuse_same_target(jobs)
    due: list[tuple[Job, str]] = []
    remembered = {folder: memory(folder) for folder in {job.folder for job in jobs}}
    for job in jobs:
        wanted = digest(job)
        if not force and unchanged(job, wanted, remembered[job.folder]):
            yield Outcome(job.target, "unchanged", wanted)
        else:
            due.append((job, wanted))
    for outcome in _all(due):
        if outcome.state == "written":
            remember(outcome)
        yield outcome


def _all(due: Sequence[tuple[Job, str]]) -> Iterator[Outcome]:
    count = min(workers(), len(due))
    if count < 2:
        yield from (carry_out(job, wanted) for job, wanted in due)
        return
    yield from _parallel(due, count)


def _refuse_same_target(jobs: Sequence[Job]) -> None:
    made: dict[Path, str] = {}
    for job in jobs:
        first = made.setdefault(job.target, job.profile)
        if first != job.profile:
            raise Unusable(_TWICE.format(target=job.target.name, first=first, second=job.profile))


def _parallel(due: Sequence[tuple[Job, str]], count: int) -> Iterator[Outcome]:
    """The jobs over several processes. Where one of these is killed, what is left is made one by one, each by a process of its own."""
    left: list[tuple[Job, str]] = []
    for job, wanted, outcome in _pooled(due, count):
        if outcome is None:
            left.append((job, wanted))
        else:
            yield outcome
    for one in left:
        for job, _, outcome in _pooled([one], 1):
            yield outcome or Outcome(job.target, "failed", trouble=_LOST)


def _pooled(due: Sequence[tuple[Job, str]], count: int) -> Iterator[tuple[Job, str, Outcome | None]]:
    """Each job with its outcome as it comes; with ``None`` where the process that had it, or any of its pool, was killed."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    from checker.workers import begin, end_others

    before, broken = multiprocessing.active_children(), False
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=begin) as pool:
        running, unsent = {}, []
        for job, wanted in due:
            try:
                running[pool.submit(carry_out, job, wanted)] = (job, wanted)
            except BrokenProcessPool:  # a process was killed while the jobs were still being handed out
                broken = True
                unsent.append((job, wanted))
        for future in as_completed(running):
            try:
                outcome = future.result()
            except BrokenProcessPool:
                broken, outcome = True, None
            yield (*running[future], outcome)
        if broken:
            end_others(before)
    yield from ((job, wanted, None) for job, wanted in unsent)
