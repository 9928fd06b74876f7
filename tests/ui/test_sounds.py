"""A read scan and a refused one sound differently, and silence breaks nothing."""

import math
import sys
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from resources import path
from tests.resources.made_sounds import sound
from ui.sounds import LOUDEST, USUAL, Sound, Sounds, system_player


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


class Ear:
    """Hears what would be played."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []

    def __call__(self, file: Path) -> None:
        self.heard.append((file.name.partition("-")[0].removesuffix(".wav"), loudest(file)))

    @property
    def names(self) -> list[str]:
        return [name for name, _loud in self.heard]


def samples_of(file: Path) -> "array[int]":
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        samples = array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def loudest(file: Path) -> int:
    return max(map(abs, samples_of(file)))


def test_each_sound_is_played_as_it_is_and_quieter_when_asked(kept: QSettings) -> None:
    ear = Ear()
    sounds = Sounds(kept, lambda: ear)
    assert sounds.volume == USUAL
    for volume in (LOUDEST, 50, 10):
        sounds.set_volume(volume)
        sounds.play(Sound.READ)
        sounds.play(Sound.REFUSED)
    assert ear.names == ["read", "refused"] * 3
    louds = [loud for name, loud in ear.heard if name == "read"]
    assert louds == sorted(louds, reverse=True)
    assert len(set(louds)) == 3


def test_mute_is_kept_and_a_test_is_heard_all_the_same(kept: QSettings) -> None:
    ear = Ear()
    Sounds(kept, lambda: ear).mute(on=True)
    sounds = Sounds(kept, lambda: ear)
    assert sounds.muted
    sounds.play(Sound.READ)
    assert ear.heard == []
    sounds.try_out(Sound.REFUSED)
    assert ear.names == ["refused"]
    sounds.mute(on=False)
    sounds.play(Sound.READ)
    assert ear.names == ["refused", "read"]


def test_volume_zero_is_silence(kept: QSettings) -> None:
    ear = Ear()
    sounds = Sounds(kept, lambda: ear)
    sounds.set_volume(0)
    sounds.play(Sound.READ)
    assert ear.heard == []


@pytest.mark.parametrize("kept_volume", ["loud", "-5", "1000", ""])
def test_a_volume_that_is_none_does_no_harm(kept: QSettings, kept_volume: str) -> None:
    kept.setValue("sounds/volume", kept_volume)
    assert 0 <= Sounds(kept).volume <= LOUDEST


def test_a_machine_without_sound_is_silent_and_says_so(kept: QSettings) -> None:
    sounds = Sounds(kept, lambda: None)
    assert not sounds.possible
    sounds.play(Sound.READ)
    sounds.try_out(Sound.READ)


def test_a_player_that_fails_stops_no_scan(kept: QSettings) -> None:
    def broken(_file: Path) -> None:
        raise OSError("no device")

    sounds = Sounds(kept, lambda: broken)
    sounds.play(Sound.READ)
    sounds.play(Sound.READ)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
def test_the_systems_own_program_is_started_and_not_waited_for(
    kept: QSettings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard"
    program = tmp_path / "paplay"
    program.write_text(
        f'#!/bin/sh\necho "$1" > "{heard}.part" && /bin/mv "{heard}.part" "{heard}"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sounds = Sounds(kept, system_player)
    assert sounds.possible
    sounds.play(Sound.REFUSED)
    qtbot.waitUntil(heard.exists)
    assert "refused" in heard.read_text()


def test_nothing_on_the_path_means_no_player(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "win32":
        monkeypatch.setenv("PATH", "")
        assert system_player() is None


# -- the sounds themselves -------------------------------------------------------------------------


def strength(samples: "array[int]", hertz: float, rate: int = 22_050) -> float:
    """Return how much of a tone is in samples."""
    turns = [2 * math.pi * hertz * at / rate for at in range(len(samples))]
    sine = sum(one * math.sin(turn) for one, turn in zip(samples, turns, strict=True))
    cosine = sum(one * math.cos(turn) for one, turn in zip(samples, turns, strict=True))
    return math.hypot(sine, cosine) / len(samples)


@pytest.mark.parametrize("name", [str(one) for one in Sound])
def test_the_sounds_are_those_that_were_computed(name: str) -> None:
    assert path(f"sounds/{name}.wav").read_bytes() == sound(name)


def test_the_two_sounds_cannot_be_mistaken_for_one_another() -> None:
    read, refused = (samples_of(path(f"sounds/{name}.wav")) for name in ("read", "refused"))
    assert len(refused) > 2 * len(read)
    assert strength(read, 880) > 5 * strength(read, 165)
    assert strength(refused, 165) > 5 * strength(refused, 880)
