; Rendered by Claimline. No key pressed in a call means anything to Asterisk.
[general]
[featuremap]
blindxfer =
disconnect =
atxfer =
parkcall =
automixmon =
