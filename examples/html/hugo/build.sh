#!/bin/sh
# Builds the site, which lists its pages in public/threads.txt, renders their comments to _comments, and builds the site with
# them. If the comment server does not answer, the site has the comments of the last build.
set -e
PATH="$PWD/node_modules/.bin:$PATH" # for colloquy, installed with npm
hugo
colloquy render --keys public/threads.txt --from https://comments.example.org/ --to _comments ||
  echo 'The comments are those of the last build.'
hugo
