"""PDFium's C functions as `map` can call them: no object is wrapped around a page, a text or a place in memory.

A page is read in some thousand such calls, so that Python code around each would cost more than the call. What `ctypes`
does with a declared argument costs as much again: only objects, which come as plain numbers, are declared.
"""

import ctypes
from collections.abc import Callable, Iterator
from ctypes import c_char, c_double, c_int, c_void_p
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

Handle = Any  # of a page, a form or the text of a page, as calls take it

TEXT, PATH, FORM = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM
INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE
LINE_TO, MOVE_TO = raw.FPDF_SEGMENT_LINETO, raw.FPDF_SEGMENT_MOVETO


def handle_of(holder: Any) -> Handle:
    """What calls take for a page, a form or the text of a page: of an undeclared number they would see but half."""
    return c_void_p.from_param(holder)


def addresses(rows: NDArray[np.generic], column: int = 0) -> Iterator[Any]:
    """Where the rows of an array, or one column of them, stand in memory, as calls take it."""
    if not rows.size:
        return iter(())
    begin = column * rows.itemsize
    return map(ctypes.byref, repeat(c_char.from_buffer(rows.data)), range(begin, begin + rows.nbytes, rows.strides[0]))


def _call(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function with the first of its arguments declared, or none; its `result` is `None` where nobody reads it."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


char_count = _call(raw.FPDFText_CountChars, c_int)
char_text = _call(raw.FPDFText_GetText, c_int)
char_code = _call(raw.FPDFText_GetUnicode, c_int)
char_box = _call(raw.FPDFText_GetLooseCharBox, None)
char_origin = _call(raw.FPDFText_GetCharOrigin, None)
char_matrix = _call(raw.FPDFText_GetMatrix, None)
font_size = _call(raw.FPDFText_GetFontSize, c_double)
char_object = _call(raw.FPDFText_GetTextObject, c_void_p)
render_mode = _call(raw.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)

page_object_count = _call(raw.FPDFPage_CountObjects, c_int)
page_object = _call(raw.FPDFPage_GetObject, c_void_p)
form_object_count = _call(raw.FPDFFormObj_CountObjects, c_int)
form_object = _call(raw.FPDFFormObj_GetObject, c_void_p)
object_type = _call(raw.FPDFPageObj_GetType, c_int, c_void_p)
object_matrix = _call(raw.FPDFPageObj_GetMatrix, None, c_void_p)
draw_mode = _call(raw.FPDFPath_GetDrawMode, None, c_void_p)
fill_colour = _call(raw.FPDFPageObj_GetFillColor, c_int, c_void_p)
segment_count = _call(raw.FPDFPath_CountSegments, c_int, c_void_p)
segment = _call(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p)
segment_point = _call(raw.FPDFPathSegment_GetPoint, None, c_void_p)
segment_type = _call(raw.FPDFPathSegment_GetType, c_int, c_void_p)
segment_closes = _call(raw.FPDFPathSegment_GetClose, c_int, c_void_p)
