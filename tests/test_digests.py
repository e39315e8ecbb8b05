"""SHA-256 of files."""

from __future__ import annotations

from pathlib import Path

from qa.encoders.digests import sha256_of


def test_a_file_is_known_by_the_digest_that_the_standard_gives_for_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "abc"
    path.write_bytes(b"abc")
    # The example of FIPS 180-2, B.1.
    assert sha256_of(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
