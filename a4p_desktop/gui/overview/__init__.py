"""The Overview tab: a meeting at a glance, and the endorsement board."""
