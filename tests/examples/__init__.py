"""Tests of the example data folder."""
