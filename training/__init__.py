"""The model's workshop: turns the base and an adapter into the files that the app runs."""
