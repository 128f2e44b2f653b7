"""What the law says, as dated, cited data: rulebooks, the law of a day, and the keys of its rules."""
