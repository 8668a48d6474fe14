"""Weakly labelled pairs (evidence, claim, label) made from news texts."""
