"""Finds libshuke.so, and declares of its C interface what this package calls."""

import ctypes
import ctypes.util
import os
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int32, c_int64, c_uint32, c_void_p
from pathlib import Path
from typing import Iterator

from ._errors import Error, error_of

ABI = 1  # SHUKE_ABI_VERSION of the header that the declarations below were made from


class RecordInfo(Structure):
    """shuke_record_info"""
    _fields_ = [("struct_size", c_uint32), ("field_count", c_int32), ("name", c_char_p), ("doc", c_char_p)]


class FieldInfo(Structure):
    """shuke_field_info"""
    _fields_ = [("struct_size", c_uint32), ("id", c_int32), ("kind", c_int32), ("flags", c_uint32), ("name", c_char_p),
                ("since", c_char_p), ("doc", c_char_p), ("rule", c_char_p), ("element", c_char_p)]


class ChoiceInfo(Structure):
    """shuke_choice_info"""
    _fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("value", c_int64), ("name", c_char_p),
                ("doc", c_char_p)]


class DeedInfo(Structure):
    """shuke_deed_info"""
    _fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("name", c_char_p), ("doc", c_char_p),
                ("request", c_char_p), ("answer", c_char_p)]


class OpenOptions(Structure):
    """shuke_open_options"""
    _fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("wait_ms", c_int64)]


class Reject(Structure):
    """shuke_reject"""
    _fields_ = [("struct_size", c_uint32), ("code", c_int32), ("line", c_int64), ("field", c_char_p),
                ("value", c_char_p), ("rule", c_char_p), ("text", c_char_p)]


Progress = CFUNCTYPE(c_int32, c_void_p, c_int64)
Rejected = CFUNCTYPE(None, c_void_p, POINTER(Reject))
Answered = CFUNCTYPE(c_int32, c_void_p, POINTER(ctypes.c_char), c_int64)


class ImportWatch(Structure):
    """shuke_import_watch"""
    _fields_ = [("struct_size", c_uint32), ("reserved", c_uint32), ("reading", Progress), ("recording", Progress),
                ("rejected", Rejected), ("user_data", c_void_p)]


class ContactStruct(Structure):
    _fields_ = [("struct_size", c_uint32)] + [(name, c_int32) for name in (
        "day", "minute", "minutes", "means", "about", "weather", "profession")] + [("flags", c_uint32)] + [
            (name, c_int32) for name in ("agreed_from", "agreed_until", "prefers_from", "prefers_until", "reserved")]


class SlotStruct(Structure):
    _fields_ = [("struct_size", c_uint32)] + [(name, c_int32) for name in (
        "verdict", "from_", "until", "not_announced", "rule_count")] + [("rules", c_char_p * 8)]


class BasketLine(Structure):
    """shuke_basket_line"""
    _fields_ = [("struct_size", c_uint32), ("flags", c_uint32), ("sku", c_char_p), ("unit", c_char_p),
                ("category", c_char_p), ("quantity", c_int64), ("unit_price", c_int64), ("list_price", c_int64),
                ("price_source", c_int32), ("reserved", c_int32)]


class PricedPartStruct(Structure):
    """shuke_priced_part"""
    _fields_ = [("price_rule", c_char_p), ("quantity", c_int64), ("pieces", c_int64), ("price", c_int64),
                ("amount", c_int64)]


class PricedLineStruct(Structure):
    """shuke_priced_line"""
    _fields_ = [("struct_size", c_uint32), ("part_count", c_int32), ("price", c_int64), ("discount", c_int64),
                ("dropped", c_int64), ("amount", c_int64), ("parts", PricedPartStruct * 2)]


class PricedBasketStruct(Structure):
    """shuke_priced_basket"""
    _fields_ = [("struct_size", c_uint32), ("reserved", c_int32)] + [(name, c_int64) for name in (
        "asked", "price", "discount", "dropped", "total", "birthday_pieces", "birthday_pieces_left")]


_text_out = POINTER(POINTER(ctypes.c_char))
_handle_out = POINTER(c_void_p)
_functions = {
    "shuke_set_language": [c_char_p],
    "shuke_describe_record": [POINTER(RecordInfo), c_int64],
    "shuke_describe_field": [POINTER(FieldInfo), c_char_p, c_int64],
    "shuke_describe_choice": [POINTER(ChoiceInfo), c_char_p, c_int32, c_int64],
    "shuke_describe_deed": [POINTER(DeedInfo), c_int64],
    "shuke_record_create": [_handle_out, c_void_p, c_char_p],
    "shuke_record_destroy": [c_void_p],
    "shuke_record_from_json": [c_void_p, c_char_p, c_int64],
    "shuke_record_to_json": [_text_out, POINTER(c_int64), c_void_p],
    "shuke_init": [_handle_out, c_char_p, c_void_p, POINTER(OpenOptions)],
    "shuke_open": [_handle_out, c_char_p, POINTER(OpenOptions)],
    "shuke_close": [c_void_p],
    "shuke_verify": [_handle_out, c_void_p, c_void_p, Progress, c_void_p],
    "shuke_refile": [_handle_out, c_void_p, c_void_p, Progress, c_void_p],
    "shuke_review": [_handle_out, c_void_p, c_void_p, Progress, c_void_p],
    "shuke_plan": [_handle_out, c_void_p, c_void_p, Progress, c_void_p],
    "shuke_import": [_handle_out, c_void_p, c_void_p, POINTER(ImportWatch)],
    "shuke_import_customers": [_handle_out, c_void_p, c_void_p, POINTER(ImportWatch)],
    "shuke_export_customers": [_handle_out, c_void_p, c_void_p, POINTER(ImportWatch)],
    **{f"shuke_{name}": [_handle_out, c_void_p, c_void_p]
       for name in ("lunar", "solar", "yearly", "day", "hours", "slots", "policy_check", "policy_show", "policy_diff")},
    "shuke_contact_hours_create": [_handle_out, c_void_p, c_char_p, c_char_p, c_int32],
    "shuke_contact_hours_destroy": [c_void_p],
    "shuke_contact_hours_profession": [POINTER(c_int32), c_void_p, c_char_p, c_int64],
    "shuke_contact_hours_verdicts": [POINTER(SlotStruct), c_void_p, POINTER(ContactStruct), c_int64],
    "shuke_contact_hours_best_slots": [POINTER(SlotStruct), c_void_p, POINTER(ContactStruct), c_int64],
    "shuke_pricing_create": [_handle_out, c_void_p, c_char_p, c_char_p, c_int32],
    "shuke_pricing_destroy": [c_void_p],
    "shuke_pricing_quote": [POINTER(PricedBasketStruct), POINTER(PricedLineStruct), c_void_p, POINTER(BasketLine),
                            c_int64, c_int64, c_int32],
    "shuke_do": [_text_out, POINTER(c_int64), c_void_p, c_char_p, c_int64],
    "shuke_do_lines": [POINTER(c_int64), c_void_p, c_char_p, c_int64, Answered, c_void_p],
}
_texts = ["shuke_version", "shuke_error_field", "shuke_error_rule", "shuke_error_text"]


def _places() -> Iterator[str]:
    """Where the library may be, best first. A place that is told is the only one."""
    told = os.environ.get("SHUKE_LIBRARY")
    if told:
        yield told
        return
    here = Path(__file__).resolve().parent
    folders = [here] + [here.parents[2] / "build" / preset for preset in ("release", "dev") if len(here.parents) > 2]
    for path in (folder / "libshuke.so" for folder in folders):
        if path.is_file():
            yield str(path)
    yield ctypes.util.find_library("shuke") or "libshuke.so.0"


def _declare(library: ctypes.CDLL) -> ctypes.CDLL:
    for name, parameters in _functions.items():
        function = getattr(library, name)
        function.argtypes = parameters
        function.restype = c_int32
    for name in _texts:
        function = getattr(library, name)
        function.argtypes = []
        function.restype = c_char_p
    library.shuke_status_name.argtypes = [c_int32]
    library.shuke_status_name.restype = c_char_p
    return library


def _load():
    path = next(_places())
    try:
        library = ctypes.CDLL(path)
    except OSError as problem:
        raise ImportError(f"libshuke.so cannot be loaded from {path}: {problem}. "
                          "SHUKE_LIBRARY tells where it is.") from problem
    library.shuke_abi_version.restype = c_int32
    if library.shuke_abi_version() != ABI:
        raise ImportError(f"{path} has the ABI {library.shuke_abi_version()}; this package needs {ABI}")
    return _declare(library), path


c, _path = _load()


def library_path() -> str:
    """The library that is used, as it was found."""
    return _path


def version() -> str:
    """The library's version."""
    return c.shuke_version().decode()


def set_language(tag: str) -> None:
    """Sets the language of this thread's messages: `zh-CN` or `en`, the default. A locale's name will do."""
    check(c.shuke_set_language(tag.encode()))


def text_of(data: bytes) -> str:
    """Text of the library's. Messages may quote a caller's bytes, which need not be UTF-8."""
    return (data or b"").decode("utf-8", "replace")


def status_name(status: int) -> str:
    """`conflict` for -3."""
    return c.shuke_status_name(status).decode()


def last_error(status: int) -> Error:
    """The thread's last error as an exception."""
    return error_of(status_name(status), text_of(c.shuke_error_field()), text_of(c.shuke_error_rule()),
                    text_of(c.shuke_error_text()))


def check(status: int) -> int:
    """Raises when a status is an error."""
    if status < 0:
        raise last_error(status)
    return status
