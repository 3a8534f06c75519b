"""The office: a real server, its roles and what each may see."""
