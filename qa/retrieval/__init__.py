"""Finding passages: lexical and dense, fused."""
