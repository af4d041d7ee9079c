"""A story's blocks and what each is; headline, standfirst, byline, dates and dateline."""
