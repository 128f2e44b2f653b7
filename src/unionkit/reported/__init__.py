"""Figures as other people printed them: reading them, and telling whether they can be true."""
