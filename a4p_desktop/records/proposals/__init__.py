"""What is proposed while someone types: delegations, people, themes, and tables with rows."""
