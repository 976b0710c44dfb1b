; Rendered by Claimline. No call completion.
[general]
