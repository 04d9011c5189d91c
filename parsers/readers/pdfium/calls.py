"""PDFium's C functions as `map` can call them: handles and addresses are plain numbers, no object is wrapped.

A page is read in some thousand such calls, so that Python code around each would cost more than the call.
"""

import ctypes
import operator
from collections.abc import Callable
from ctypes import c_double, c_int, c_void_p
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

TEXT, PATH, FORM = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM
INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE
LINE_TO, MOVE_TO = raw.FPDF_SEGMENT_LINETO, raw.FPDF_SEGMENT_MOVETO


def address(handle: Any) -> int:
    """The address that a handle or buffer of `ctypes` stands for."""
    return ctypes.cast(handle, c_void_p).value or 0


def addresses(rows: NDArray[np.generic], column: int = 0) -> range:
    """Where the rows of an array, or one column of them, stand in memory."""
    begin = rows.ctypes.data + column * rows.itemsize
    return range(begin, begin + rows.nbytes, rows.strides[0] or 1)  # an array without rows has no stride


class _Index:
    """A number that C takes as `int`: `ctypes` passes it as it is, but wraps it first where `c_int` is declared."""

    from_param = operator.index


def _call(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


char_count = _call(raw.FPDFText_CountChars, c_int, c_void_p)
char_text = _call(raw.FPDFText_GetText, c_int, c_void_p, _Index, _Index, c_void_p)
char_code = _call(raw.FPDFText_GetUnicode, c_int, c_void_p, _Index)
char_box = _call(raw.FPDFText_GetLooseCharBox, c_int, c_void_p, _Index, c_void_p)
char_origin = _call(raw.FPDFText_GetCharOrigin, c_int, c_void_p, _Index, c_void_p, c_void_p)
char_matrix = _call(raw.FPDFText_GetMatrix, c_int, c_void_p, _Index, c_void_p)
font_size = _call(raw.FPDFText_GetFontSize, c_double, c_void_p, _Index)
char_object = _call(raw.FPDFText_GetTextObject, c_void_p, c_void_p, _Index)
render_mode = _call(raw.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)

page_object_count = _call(raw.FPDFPage_CountObjects, c_int, c_void_p)
page_object = _call(raw.FPDFPage_GetObject, c_void_p, c_void_p, _Index)
form_object_count = _call(raw.FPDFFormObj_CountObjects, c_int, c_void_p)
form_object = _call(raw.FPDFFormObj_GetObject, c_void_p, c_void_p, _Index)
object_type = _call(raw.FPDFPageObj_GetType, c_int, c_void_p)
object_matrix = _call(raw.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
draw_mode = _call(raw.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
fill_colour = _call(raw.FPDFPageObj_GetFillColor, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
segment_count = _call(raw.FPDFPath_CountSegments, c_int, c_void_p)
segment = _call(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p, _Index)
segment_point = _call(raw.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
segment_type = _call(raw.FPDFPathSegment_GetType, c_int, c_void_p)
segment_closes = _call(raw.FPDFPathSegment_GetClose, c_int, c_void_p)
