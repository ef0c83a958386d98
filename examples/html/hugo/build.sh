#!/bin/sh
# Renders the comments of all notes to _comments, then builds the site. If the comment server does not answer, the site
# has the comments of the last build.
(cd content && find notes -name '*.md' ! -name '_*') | sed 's:^:/:; s:\.md$:/:' >threads.txt
PATH="$PWD/node_modules/.bin:$PATH" # for colloquy, installed with npm
colloquy render --keys threads.txt --from https://comments.example.org/ --to _comments
hugo
