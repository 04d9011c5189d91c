"""How web pages of generated plans look, and PDFs made of them."""

from generator import GeneratedPlan
from printed import Cell

_LINES = {
    "grid": "td, th { border: 0.5pt solid black }",
    "horizontal": "td, th { border-top: 0.5pt solid black; border-bottom: 0.5pt solid black }",
    "zebra": "tr:nth-child(odd) { background: #e8eef4 }",
    "none": "",
    "white": "td, th { border: 1.5pt solid white; background: #e8eef4 }",
    "rectangles": "table { border-collapse: separate; border-spacing: 0.6pt; background: black } td, th { background: white }",
    "double": "td, th { border: 2.4pt double black }",
    "open": "table { border-style: hidden } td, th { border: 0.5pt solid black }",
    "dashed": "td, th { border: 0.7pt dashed black }",
    "below": "td { border: 0.5pt solid black }",
    "columns": "td:nth-child(odd), th:nth-child(odd) { background: #e8eef4 }",
    "cells": "tr:nth-child(odd) > :nth-child(odd), tr:nth-child(even) > :nth-child(even) { background: #e8eef4 }",
    "gaps": "table { border-collapse: separate; border-spacing: 3.5pt } td, th { background: #e8eef4 }",
    "head": "th { border: 0.8pt solid gray } td { border-bottom: 0.5pt solid gray }",
}


def page_width(plan: GeneratedPlan) -> float:
    """The width of the text on a page, in points."""
    return (842.0 if plan.kind("paper") == "landscape" else 595.0) - 72


def is_centred(plan: GeneratedPlan, cell: Cell) -> bool:
    """Whether a text stands in the middle of its cell, as that of a heading over several others may."""
    return plan.has("head:centred") and cell.style == "head" and cell.columns > 1


def type_size(plan: GeneratedPlan) -> float:
    """The size of the type in tables, in points."""
    return 6.0 if plan.has("page:wide") else (7.0, 8.0, 9.0)[plan.seed % 3]


def style_of(plan: GeneratedPlan) -> str:
    """The style sheet of a plan."""
    font = "serif" if plan.seed % 4 == 3 else "sans-serif"
    rules = [
        f"@page {{ size: A4 {plan.kind('paper')}; margin: 44pt 36pt 40pt }}",
        f"body {{ font: 10pt {font}; margin: 0 }} h1 {{ font-size: 15pt }} h2 {{ font-size: 11pt; margin: 8pt 0 4pt; break-after: avoid }} h3 {{ font-size: 10pt; margin: 8pt 0 4pt; break-after: avoid }}",
        "table { border-collapse: collapse; table-layout: fixed } td p, th p { margin: 0 0 2pt }",
        "td, th { vertical-align: top; text-align: left; padding: 2pt 4pt; overflow-wrap: anywhere } .note { font-size: 7pt }",
        ".row { display: flex; gap: 14pt; margin: 12pt 0; break-inside: avoid } .box { padding: 8pt 10pt } .box p { margin: 0 0 3pt }",
        ".intro { break-after: avoid } .banner { color: white; background: #00788a; font-size: 16pt; padding: 6pt 10pt }",
        ".box .number { font-size: 16pt; font-weight: bold } .banner { color: white; background: #00788a; font-size: 16pt; padding: 6pt 10pt } .box .label { font-size: 9pt; font-weight: bold; margin: 4pt 0 1pt }",
        "button { font: inherit; background: none; border: none; padding: 0 } button.control { float: right; font: 10pt sans-serif } p.control { text-align: right }",
        "sup { font-size: 65%; line-height: 1 }",
        "aside { float: right; width: 120pt; height: 215pt; margin: 0 -36pt 6pt 14pt; padding: 9pt; background: #00617f; color: white; line-height: 1.5; font-size: 11pt }",
        _LINES[plan.kind("rules")],
        ".boxed td { border: 0.5pt solid black }",
    ]
    if plan.kind("header") == "once":
        rules.append("thead { display: table-row-group }")
    if not plan.has("page:split_rows"):
        rules.append("tr { break-inside: avoid }")
    if plan.has("doc:framed"):
        rules += [
            ".frame { border-collapse: collapse; background: none }",
            ".frame > tbody > tr { break-inside: auto; background: none }",
            ".frame > tbody > tr > td { border: 0.5pt solid black; background: none }",
        ]
    if plan.has("text:small_caps"):
        rules.append("th, .section { font-variant: small-caps }")
    return "\n".join(rules)
