"""ISO 4217: the codes of the currencies in use, and those out of use in which a fine of an older Arab law may stand."""

from __future__ import annotations

from typing import Final

_IN_USE: Final = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP
    CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG
"""
_OUT_OF_USE: Final = "MRO SDD SDP YDD"
"""The ouguiya to 2017, the Sudanese dinar and the pound before it, the dinar of South Yemen."""

CURRENCIES: Final = frozenset((_IN_USE + _OUT_OF_USE).split())

_OF_MEMBERS: Final = "AED BHD DJF DZD EGP IQD JOD KMF KWD LBP LYD MAD MRU OMR QAR SAR SDG SOS SYP TND YER"
ARAB: Final = tuple(_OF_MEMBERS.split())
"""Currencies of the League's members, the first to be offered for a mistyped code."""
