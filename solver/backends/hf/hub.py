"""Ask the hub once, and briefly, about a model: the library itself would retry for a minute before giving up."""

from __future__ import annotations

from huggingface_hub import HfApi, snapshot_download
from huggingface_hub.errors import HTTPError, LocalEntryNotFoundError, RepositoryNotFoundError, RevisionNotFoundError

from solver.errors import BackendError, UsageError

_PATIENCE = 10.0  # seconds


def locate(name: str, revision: str | None) -> str:
    """`name` itself, or the directory of this machine's own copy when the hub cannot be reached.

    Raises UsageError when the hub knows no such model or revision, BackendError when there is neither hub nor copy.
    """
    try:
        HfApi().model_info(name, revision=revision, timeout=_PATIENCE)
    except RevisionNotFoundError:
        raise UsageError(f"The model {name} has no revision {revision!r}.") from None
    except RepositoryNotFoundError:
        raise UsageError(f"There is no directory and no public hub model called {name!r}.") from None
    except (HTTPError, OSError) as error:  # whichever HTTP library it uses; offline mode is an OSError
        try:
            return snapshot_download(name, revision=revision, local_files_only=True)
        except LocalEntryNotFoundError:
            raise BackendError(
                f"There is no directory {name!r}, and the hub cannot be reached for a model of that name.",
                "Check the name and the network, or give a directory.",
            ) from error
    return name
