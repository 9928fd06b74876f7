"""Copies that only a passphrase opens, in the age format (C2SP age-encryption.org/v1).

A copy is sealed with the public half of a key, so that automatic copies need no secret on this
computer. The secret half is sealed with the office's passphrase and lies beside the copies; the
`age` program of any system opens both without us.
"""

import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

LEAST = 10
"""Characters that a passphrase must have."""


class Key(NamedTuple):
    """A new key: its public half, and its secret half sealed with a passphrase (armored text)."""

    recipient: str
    sealed: str


class WrongPassphrase(Exception):
    """The passphrase does not open what was sealed."""


class NotSealed(Exception):
    """What should be opened was never sealed, or is damaged."""


def _age() -> Any:  # noqa: ANN401 - the package has no types
    import pyrage

    return pyrage


def plainly(passphrase: str) -> str:
    """Return a passphrase the same however it was typed.

    Vietnamese letters can be written in two ways, and a file of one line ends with more than it.
    """
    return unicodedata.normalize("NFC", passphrase).strip()


def new_key(passphrase: str) -> Key:
    """Make a key; takes about two seconds, so that a passphrase cannot be guessed quickly."""
    age = _age()
    identity = age.x25519.Identity.generate()
    secret = str(identity).encode("ascii")
    sealed = age.passphrase.encrypt(secret, plainly(passphrase), armored=True)
    return Key(str(identity.to_public()), sealed.decode("ascii"))


def seal(source: Path, target: Path, recipient: str) -> None:
    """Write a sealed copy of a file; memory does not grow with its size."""
    age = _age()
    public = age.x25519.Recipient.from_str(recipient)
    with source.open("rb") as plain, target.open("wb") as out:
        age.encrypt_io(plain, out, [public])


def unseal(source: Path, target: Path, key: str, passphrase: str) -> None:
    """Write the file that was sealed; `key` is the sealed secret half.

    Raises `WrongPassphrase`, `NotSealed` when the file is damaged or of another key, or `OSError`
    when `target` cannot be written.
    """
    age = _age()
    try:
        secret = age.passphrase.decrypt(key.encode("ascii"), plainly(passphrase))
        identity = age.x25519.Identity.from_str(secret.decode("ascii"))
    except (age.DecryptError, age.IdentityError, ValueError) as error:
        raise WrongPassphrase from error
    try:
        with source.open("rb") as sealed, target.open("wb") as out:
            age.decrypt_io(sealed, out, [identity])
    except (age.DecryptError, OSError) as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None:
            # The disk's, not the file's: a damaged file has no number of the system.
            raise
        raise NotSealed from error
