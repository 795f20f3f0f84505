"""What is typed in haste, and what it stands for in a question."""

from __future__ import annotations

from functools import lru_cache

# Abbreviations of offices and subjects are in data/search/abbreviations.txt.
_SHORTHAND = """
    ko k hok hong hem kg = khong
    dc dx = duoc
    nv nvu nvj = nhiem vu
    kh khoach = ke hoach
    bc bcao = bao cao
    kq kqua = ket qua
    tk tket = tong ket
    cv cviec = cong viec
    ctac = cong tac
    vb vban = van ban
    ntn = nhu the nao
    tnao = the nao
    j ji jz gj zi = gi
    bnhieu bnhiu bnh = bao nhieu
    nhiu = nhieu
    ss sosanh = so sanh
    vs zoi = voi
    mk mik mjk mjnh = minh
    e = em
    b = ban
    ah aj = a
    trc = truoc
    ng = nguoi
    nhug nhg = nhung
    lm = lam
    z dz zay = vay
    qa wa = qua
    r = roi
    trg = trong
    mn mng = moi nguoi
    bn = bao nhieu
    thg = thang
    tks thks tkss thanx camon cmon = cam on
    exel excell ecxel exell = excel
"""


def in_full(key: str) -> tuple[str, ...]:
    """The words that a folded one stands for; none if it is no shorthand.

    >>> in_full("nvu"), in_full("nam")
    (('nhiem', 'vu'), ())
    """
    return _table().get(key, ())


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    pairs = (line.split("=") for line in _SHORTHAND.strip().splitlines())
    return {each: tuple(long.split()) for short, long in pairs for each in short.split()}
