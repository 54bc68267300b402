"""Paper as web pages that stand alone: no script, nothing loaded from anywhere, readable on a phone."""
