"""Robots: each knows the widgets of one screen and does what a clerk does there."""
