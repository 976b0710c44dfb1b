That is not what we have on file. Let us try once more.
