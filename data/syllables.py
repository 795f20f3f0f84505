"""Whether letters make a Vietnamese syllable: the evidence for or against a reading of bytes."""

from __future__ import annotations

import re
from functools import lru_cache

from data.vietnamese import fold, split_tone

# Standard orthography without the tones: c, g, ng become k, gh, ngh before e, ê, i, y.
_ONSET = (
    r"(?:b|[ckpn]h|d|đ|gi|h|l|m|n|p|qu|r|s|t[hr]?|v|x"
    r"|(?:k|gh?|ngh)(?=[eêiy])|(?:c|ng|g)(?![eêiy]))"
)
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oan oang oanh oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uynh uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu yt
"""
_SYLLABLE = re.compile(rf"{_ONSET}?(?:{'|'.join(_RHYMES.split())})")
_STOPPED = re.compile(r"(?:c|ch|p|t)$")  # such a syllable has one of two tones


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word is spelt as a Vietnamese syllable, its tone included.

    >>> [is_syllable(word) for word in ("Cộng", "hoà", "NGHĨA", "được", "Céng", "hoµ", "déjà")]
    [True, True, True, True, False, False, False]
    """
    letters, tone = split_tone(word)
    if _STOPPED.search(letters) and tone not in {"s", "j"}:
        return False
    return bool(_SYLLABLE.fullmatch(letters))


_UNACCENTED = re.compile(
    fold(_SYLLABLE.pattern).replace("(?=[eeiy])", "").replace("(?![eeiy])", "")
)


def may_be_syllable(word: str) -> bool:
    """Whether a word without accents is spelt as a syllable, whatever tone and marks it has.

    >>> [may_be_syllable(word) for word in ("bat", "nhiem", "noii", "xq")]
    [True, True, False, False]
    """
    return bool(_UNACCENTED.fullmatch(word))


_MOST = 0.8  # share of the words; English or French seldom has more than half


def is_unaccented(text: str) -> bool:
    """Whether a text without accents is Vietnamese: nearly all its words are spelt as syllables.

    >>> is_unaccented("ket qua cong tac quy IV nam 2009"), is_unaccented("the results of the year")
    (True, False)
    """
    words = [word for word in fold(text).split() if word.isalpha()]
    spelt = sum(map(may_be_syllable, words))
    return bool(words) and spelt >= _MOST * len(words)
