"""Words and numbers: their forms, spellings and languages. Pure."""
