"""Files written whole or not at all, and small JSON files read with care."""
