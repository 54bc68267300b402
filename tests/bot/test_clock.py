"""The bot's clock starts where it is told, runs on, and can be moved."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from boardclerk.bot.clock import Clock, machine_now

START = datetime(2020, 3, 6, 9, tzinfo=UTC)


def test_it_starts_where_it_is_told_and_runs_on():
    clock = Clock(START)
    time.sleep(0.02)
    assert timedelta(milliseconds=20) <= clock.now() - START < timedelta(seconds=5)


def test_without_a_start_it_keeps_the_machines_time():
    assert abs(Clock().now() - machine_now()) < timedelta(seconds=1)


def test_it_stands_while_it_is_told_to_and_then_runs_on():
    clock = Clock(START)
    clock.stand_at(START + timedelta(days=1))
    time.sleep(0.01)
    assert clock.now() == START + timedelta(days=1)
    clock.move_to(START)
    time.sleep(0.01)
    assert clock.now() > START


def test_an_instant_needs_a_zone():
    with pytest.raises(ValueError):
        Clock(datetime(2020, 3, 6))
