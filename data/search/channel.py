"""The noisy channel: which keys a typed syllable may stand for, and what each match is worth.

What a match is worth is pointwise mutual information: how much likelier the typed letters are
where the key was meant than anywhere. So a word that explains itself leaves no room for slips.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from data.search import accents
from data.search.parameters import Parameters
from data.search.slips import near
from data.search.syllables import fold_of
from data.search.typed import Typed, years_beginning, years_of
from data.search.vocabulary import ABOUT, Floats, Ids, Vocabulary
from data.syllables import may_be_syllable

# The quality of a match with a word that was sent unfinished, and after slips.
_UNFINISHED = 0.85
_ONE_SLIP = {1: 0.0, 2: 0.65}  # by letters typed: of one letter, a slip leaves nothing
_ONE_SLIP_OF_MORE = 0.8
_TWO_SLIPS = 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of the query: the keys that may fill it.

    `worth` is in nats, missing it altogether being nought; `quality` is 1 for the very word, with
    its accents or without any, less after slips; `background`: the log-likelihood of what was
    typed in any title; `information`: in bits, how much the word says; `says`: in nats, how much a
    match that costs nothing says for an entry.
    """

    typed: Typed
    ids: Ids
    worth: Floats
    quality: Floats
    background: float
    information: float
    says: float

    @property
    def best(self) -> float:
        """What the best match is worth."""
        return float(self.worth.max()) if len(self.worth) else 0.0


def slot(typed: Typed, vocabulary: Vocabulary, parameters: Parameters, *, lost: float) -> Slot:
    """What a typed syllable may stand for.

    `lost`: the log-likelihood that a syllable of this query lost its accents; nought in a query
    without any.
    """
    if typed.is_number:
        found = _number(typed, vocabulary, parameters)
    else:
        found = _letters(typed, vocabulary, parameters, lost)
    ids, likelihood, quality = found
    frequency = vocabulary.counts[ids] / vocabulary.entries
    unknown = _unknown(typed, vocabulary, parameters)
    background = math.log(float((np.exp(likelihood) * frequency).sum()) + unknown)
    worth = (likelihood - background - parameters.missing).astype(np.float32)
    order = np.lexsort((-frequency, -worth))
    if typed.being_typed:  # what it goes on to may be what it is a slip for, too
        order = order[np.sort(np.unique(ids[order], return_index=True)[1])]
    keep = order[: parameters.most_hypotheses]
    keep = keep[worth[keep] >= parameters.least_worth]
    return Slot(
        typed,
        ids[keep],
        worth[keep],
        quality[keep],
        background,
        _information(typed, vocabulary),
        parameters.says if may_be_syllable(fold_of(typed.key)) else parameters.says_slip,
    )


def _unknown(typed: Typed, vocabulary: Vocabulary, parameters: Parameters) -> float:
    """How often just these letters are typed for no known reason: the more, the seldomer."""
    share = parameters.unknown / (vocabulary.entries + 1)
    letters = min(len(typed.key), parameters.longest_syllable)
    return share * math.exp(parameters.unknown_letter * letters)


def _information(typed: Typed, vocabulary: Vocabulary) -> float:
    fold = fold_of(typed.key)
    count = int(vocabulary.counts[vocabulary.members(fold)].sum())
    if typed.being_typed:
        count += int(vocabulary.counts[_longer(fold, vocabulary)].sum())
    return math.log2(2 + vocabulary.entries / (1 + count))


_Hypotheses = tuple[Ids, Floats, Floats]  # ids, likelihood, quality


def _number(typed: Typed, vocabulary: Vocabulary, parameters: Parameters) -> _Hypotheses:
    keys: dict[str, float] = {}
    for key in map(str, years_of(typed.key) or (typed.key,)):
        keys |= {key: 0.0, ABOUT + key: parameters.about}
    for year in years_beginning(typed.key) if typed.being_typed else ():
        keys[year] = parameters.unfinished
        keys[ABOUT + year] = parameters.unfinished + parameters.about
    return _weighed(
        {key: value for key, value in keys.items() if key in vocabulary.ids}, vocabulary
    )


def _weighed(keys: dict[str, float], vocabulary: Vocabulary) -> _Hypotheses:
    likelihood = np.fromiter(keys.values(), np.float32, len(keys))
    return vocabulary.numbers(keys), likelihood, np.ones(len(keys), np.float32)


def _letters(
    typed: Typed, vocabulary: Vocabulary, parameters: Parameters, lost: float
) -> _Hypotheses:
    fold = fold_of(typed.key)
    members = vocabulary.members(fold)
    same = accents.likelihood(typed, members, vocabulary, parameters, lost)
    known = float((np.exp(same) * vocabulary.counts[members]).sum()) / vocabulary.entries
    worst = math.log(known + _unknown(typed, vocabulary, parameters)) + parameters.missing
    parts: list[_Hypotheses] = [(members, same, accents.quality(typed, same))]
    if slips := near(fold, vocabulary, parameters, worst + parameters.least_worth):
        groups = [vocabulary.members(other) for other, _ in slips]
        ids = np.concatenate(groups)
        slip = np.repeat([value for _, value in slips], list(map(len, groups)))
        by_accents = accents.likelihood(typed, ids, vocabulary, parameters, lost)
        one_slip = _ONE_SLIP.get(len(fold), _ONE_SLIP_OF_MORE)
        quality = np.where(slip < parameters.substituted, _TWO_SLIPS, one_slip).astype(np.float32)
        likelihood = (slip + by_accents * parameters.accents_of_slip).astype(np.float32)
        parts.append((ids, likelihood, quality))
    if typed.numeral:
        number = {typed.numeral: parameters.numeral, ABOUT + typed.numeral: parameters.numeral}
        parts.append(_weighed({k: v for k, v in number.items() if k in vocabulary.ids}, vocabulary))
    if typed.goes_on is not None and typed.goes_on > worst + parameters.least_worth:
        parts.append(_unfinished(typed, vocabulary, parameters, typed.goes_on))
    ids, likelihood, quality = (np.concatenate(column) for column in zip(*parts, strict=True))
    return ids, likelihood, quality


def _unfinished(
    typed: Typed, vocabulary: Vocabulary, parameters: Parameters, goes_on: float
) -> _Hypotheses:
    ids = _longer(fold_of(typed.key), vocabulary)
    likelihood = np.full(len(ids), goes_on, np.float32)
    if not typed.being_typed:
        return ids, likelihood, np.full(len(ids), _UNFINISHED, np.float32)
    if typed.bare:  # its accents may be still to come
        return ids, likelihood, np.ones(len(ids), np.float32)
    by_accents = accents.likelihood(typed, ids, vocabulary, parameters, 0)
    quality = accents.quality(typed, by_accents)
    return ids, likelihood + by_accents * parameters.accents_of_slip, quality


def _longer(fold: str, vocabulary: Vocabulary) -> Ids:
    """The keys that begin with a fold and go on."""
    return np.concatenate([vocabulary.members(each) for each in ("", *vocabulary.starting(fold))])
