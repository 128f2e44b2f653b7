"""What the law decides about a case: verdicts and values, each with the rule by which it was found."""
