"""The Overview tab: one meeting at a glance, and the endorsement board."""
