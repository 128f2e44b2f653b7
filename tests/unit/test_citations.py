from __future__ import annotations

import pytest

import unionkit as uk

CHARTER = uk.Instrument(
    title=uk.Words(vi="Điều lệ Công đoàn Việt Nam", en="Charter of the Vietnamese Trade Unions"), number="174/QĐ-TLĐ"
)


@pytest.mark.parametrize(
    ("provision", "vi", "en"),
    [
        (uk.Provision("13", "1", "a"), "điểm a khoản 1 Điều 13", "Article 13(1)(a)"),
        (uk.Provision("13"), "Điều 13", "Article 13"),
        (uk.Provision(), "", ""),
    ],
)
def test_a_provision_is_named_as_lawyers_do(provision, vi, en):
    assert provision.label("vi") == vi
    assert provision.label("en") == en


def test_a_citation_names_place_and_instrument():
    cited = uk.Citation(instrument=CHARTER, provision=uk.Provision("13", "1"))
    assert cited.label("en") == "Article 13(1), Charter of the Vietnamese Trade Unions (174/QĐ-TLĐ)"
    assert cited.confidence is uk.Confidence.HIGH
    unseen = uk.Citation(instrument=uk.Instrument(title=CHARTER.title))
    assert unseen.label("vi") == "Điều lệ Công đoàn Việt Nam"
