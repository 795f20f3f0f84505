"""Every number the search engine weighs by, in one table.

Log-likelihoods are natural logarithms: what one unlikely event costs a reading of the query. They
were set by `python -m tests.bench.tune`, which tries each up and down against answered queries.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the noisy channel charges, what ranking rewards, and where search gives up."""

    # Accents: of a syllable typed bare in a query that has some; then mark by mark.
    bare: float = -2.0
    tone_lost: float = -2.5
    tone_added: float = -4.0
    tone_wrong: float = -4.4
    tone_regional: float = -2.5  # hỏi for ngã
    mark_lost: float = -2.0  # a for ă or â, d for đ
    mark_added: float = -4.5

    # Slips, by kind; and the factor on accents of a syllable that has one.
    transposed: float = -4.6
    neighbour: float = -5.0  # the key beside the right one
    substituted: float = -6.2
    left_out: float = -4.0
    put_in: float = -5.2
    second_slip: float = -5.0
    accents_of_slip: float = 0.6
    regional: float = -3.2  # tr for ch, s for x, l for n, i for y

    # The last word, where it may go on: as somebody types, and in a query that was sent.
    unfinished: float = -1.7
    cut_off: float = -4.5

    # Readings of the whole query.
    joined: float = -4.5  # two syllables run together
    split: float = -5.0  # one syllable typed as two
    abbreviated: float = -2.0  # "ca" for công an, where "ca" is a word too
    numeral: float = -0.7  # "vi" for 6, "x" for 10
    reading_margin: float = 4.0  # a reading this much less likely is still tried
    most_readings: int = 3

    unknown: float = 0.3  # titles a word that stands in none is taken to stand in
    unknown_letter: float = -1.2  # and the less the longer it is
    missing: float = -3.0  # a word of the query that the title has not
    about: float = -0.5  # a year in a report's periods, not in its title

    # Ranking.
    adjacent: float = 1.0
    in_order: float = 0.3
    length: float = -0.01  # a syllable of the title

    # Bounds.
    most_syllables: int = 24
    most_numbers: int = 8  # beyond these syllables
    most_letters: int = 1000  # of a query; more is not read
    longest_syllable: int = 24  # a longer one has no slips forgiven
    most_hypotheses: int = 64
    most_candidates: int = 300
    most_postings: int = 800_000  # entries of posting lists read for one query
    least_read: float = 3.0  # what a match must be worth for its entries to be read
    least_worth: float = 1.0  # and to be weighed at all
    remembered: int = 4096  # syllables whose hypotheses are kept from query to query
    slack: float = 7.0  # a candidate this much below the best is not looked at

    # Confidence: the share of the query's information that an answer holds.
    enough: float = 0.5
    beside_best: float = 0.7  # and no less than this part of what the best one holds
    near: float = 0.3

    # Evidence, in nats, that an entry is meant rather than something that no entry tells: the
    # fewer entries there are, the likelier is that.
    evidence: float = 4.5  # the least, of an entry that has not every word
    evidence_by_size: float = -0.7  # for each e-fold of a thousand entries
    evidence_of_one: float = 0.4  # the part of it that a query of one word needs
    says: float = 4.0  # what a word says that matches; what the match costs is taken off
    says_slip: float = 7.5  # letters that are no syllable: they were to be another word
    says_not: float = -3.5  # a word that is not there


DEFAULT = Parameters()
