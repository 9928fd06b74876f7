"""The books: what is written stays, and stays true."""
