"""One language's words, read once from plain files in `packs/<code>/`."""

from newsparse.language.files import PackError
from newsparse.language.guess import guess
from newsparse.language.pack import UNDETERMINED, Pack, UnknownLanguageError, codes, pack

__all__ = ["UNDETERMINED", "Pack", "PackError", "UnknownLanguageError", "codes", "guess", "pack"]
