"""Characters come out whole, and all of them."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from solver.backends.hf.detokenizer import Detokenizer

TRICKY = "naïve façade: 12 € or 15 £, 数学, Ω ≤ π, 🙂🙃 👩‍👩‍👧 é\u0301 \u200b\t\n  x"


def decoder(tokenizer):
    return lambda ids: tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False)


def stream(tokenizer, ids, context):
    detokenizer = Detokenizer(decoder(tokenizer), context)
    return [*(detokenizer.push(token) for token in ids), detokenizer.flush()]


def check_text(tokenizer, text):
    pieces = stream(tokenizer, tokenizer(text, add_special_tokens=False).input_ids, tokenizer("Solve: ").input_ids)
    assert "".join(pieces) == text
    assert not any("\ufffd" in piece for piece in pieces)


def test_many_bytes_a_character(tokenizer):
    check_text(tokenizer, TRICKY * 5)
    assert len(tokenizer("🙃").input_ids) > 1 or len(tokenizer("👩").input_ids) > 1, "the test needs split characters"


def test_any_text(tokenizer):
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufffd"), max_size=60))
    def check(text):
        check_text(tokenizer, text)

    check()


def test_any_ids_give_what_decoding_them_at_once_gives(tokenizer):
    draws = random.Random(0)
    for length in (0, 1, 5, 30, 200):
        ids = [draws.randrange(len(tokenizer)) for _ in range(length)]
        assert "".join(stream(tokenizer, ids, [])).rstrip("\ufffd") == decoder(tokenizer)(ids).rstrip("\ufffd")


def test_an_unfinished_character_is_left_out(tokenizer):
    ids = tokenizer("ok 🙃", add_special_tokens=False).input_ids
    cut = next(n for n in range(1, len(ids)) if decoder(tokenizer)(ids[:n]).endswith("\ufffd"))
    assert "".join(stream(tokenizer, ids[:cut], [])) == "ok "


def test_a_leading_space_survives_a_decoder_that_strips_it():
    """SentencePiece decoders drop the space before the first word of what they are given."""
    from tokenizers import Tokenizer, decoders, models

    bpe = Tokenizer(models.WordLevel({"▁the": 0, "▁end": 1, "s": 2}, unk_token="s"))
    bpe.decoder = decoders.Metaspace()
    detokenizer = Detokenizer(lambda ids: bpe.decode(ids), [0])
    assert [detokenizer.push(token) for token in (1, 2, 0)] == [" end", "s", " the"]
