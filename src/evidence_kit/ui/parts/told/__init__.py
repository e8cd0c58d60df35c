"""What every room shares in which somebody tells something: typing, keeping, choosing."""
