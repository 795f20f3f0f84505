"""Queries that cost most, or are none."""

from __future__ import annotations

HOSTILE = (
    "",
    "a" * 5000,
    "a " * 2500,
    "1234567890" * 500,
    "1 2 3 4 5 6 7 8 9 10 " * 100,
    "x v i " * 800,
    "asfrxjwdd " * 500,
    "a1b2c3d4e5 " * 400,
    "ubnd tp ca " * 300,
    "ngườiviệtnam " * 300,
    "\u0301" * 4000,
    "²³¹ m² x²",
    "٢٠١٢ ทดสอบ 測試 ß İ ŉ",
    "\ud800 \x00 \u200b",
    "@2012 @1",
    "của và các trong cho với năm người những có " * 100,
    "cua va cac trong cho voi nam nguoi nhung co",
)
