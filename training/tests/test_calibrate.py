"""Confidences are the measured shares where those rise, and never fall where they do not."""
import random

from training.calibrate import fitted


def test_rising_bins_are_kept_and_the_lines_reach_a_score_of_one():
    points = fitted([(0.1, 0.2, 50), (0.5, 0.6, 50), (0.9, 0.95, 50)])
    assert points == {"scores": [0.1, 0.5, 0.9, 1.0], "confidences": [0.2, 0.6, 0.95, 0.951]}


def test_falling_bins_are_pooled_by_their_mentions():
    points = fitted([(0.2, 0.5, 30), (0.4, 0.2, 10), (1.0, 0.9, 10)])
    assert points == {"scores": [0.25, 1.0], "confidences": [0.425, 0.9]}


def test_whatever_was_measured_scores_and_confidences_rise():
    rng = random.Random(2)
    for _ in range(300):
        bins = [(rng.random(), rng.random(), rng.randint(1, 40)) for _ in range(rng.randint(1, 12))]
        points = fitted(bins)
        for line in points.values():
            assert all(a < b for a, b in zip(line, line[1:])) and 0 <= line[0] and line[-1] <= 1
