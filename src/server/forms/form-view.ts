// The form of a new comment, for browsers without JavaScript.

import {html as markup, raw} from 'hono/html';
import {LIMITS} from '../../core/limits.js';
import type {PageWords} from '../html/page-words.js';
import type {Markup} from '../html/render-comment.js';
import {shownBody} from '../html/shown-body.js';
import type {FieldName, FormProblem} from './form-problem.js';
import type {FormFields} from './read-form.js';

export interface FormView {
  readonly words: PageWords;
  readonly fields: FormFields;
  /** Where the form is sent. */
  readonly action: string;
  readonly problem?: FormProblem | undefined;
  /** The HTML of the preview. */
  readonly preview?: string | undefined;
}

/** Renders the form with what was typed, below what went wrong or the preview. */
export function renderForm(view: FormView): Markup {
  const {words, fields, action, problem, preview} = view;
  const {writing} = words;
  return markup`${problem && renderProblem(problem, words)}${preview !== undefined && renderPreview(preview, words)}
<form method="post" action="${action}" accept-charset="utf-8">
<input type="hidden" name="id" value="${fields.id}"><input type="hidden" name="secret" value="${fields.secret}">
${renderInput(view, 'name', fields.name, writing.name)}
${renderInput(view, 'website', fields.website, `${writing.website} ${writing.optional}`)}
<p class="trap"><label for="trap">${writing.leaveEmpty}</label>
<input id="trap" name="trap" value="${fields.trap}" tabindex="-1" autocomplete="off"></p>
<p>${renderLabel('comment', writing.comment)}
<textarea id="comment" name="comment" rows="8" cols="60" dir="auto"${describedBy(problem, 'comment')}>
${fields.source}</textarea>
${renderError(problem, 'comment')}<small>${writing.markdownHint}</small></p>
<p><button name="preview" value="1">${writing.preview}</button> <button name="send" value="1">${writing.send}</button></p>
</form>`;
}

function renderProblem({sentence, detail}: FormProblem, {page}: PageWords): Markup {
  const hint = detail !== '' && markup`\n<p lang="en" dir="ltr"><small>${detail}</small></p>`;
  return markup`<div role="alert"><p>${sentence} ${page.textKept}</p>${hint}</div>`;
}

const renderPreview = (preview: string, {writing}: PageWords): Markup => markup`<section class="preview">
<h2>${writing.preview}</h2>
<div class="colloquy-body" dir="auto">${preview === '' ? writing.nothingToPreview : raw(shownBody(preview))}</div>
</section>`;

function renderInput(view: FormView, name: 'name' | 'website', value: string, label: string): Markup {
  const hints =
    name === 'name'
      ? markup` autocomplete="name"`
      : markup` autocomplete="url" inputmode="url" maxlength="${LIMITS.url}"`;
  return markup`<p>${renderLabel(name, label)}
<input id="${name}" name="${name}" value="${value}" dir="auto"${hints}${describedBy(view.problem, name)}>
${renderError(view.problem, name)}</p>`;
}

const renderLabel = (name: FieldName, label: string): Markup => markup`<label for="${name}">${label}</label>`;

const describedBy = (problem: FormProblem | undefined, name: FieldName): Markup | '' =>
  problem?.fields.has(name) ? markup` aria-invalid="true" aria-describedby="${name}-error"` : '';

function renderError(problem: FormProblem | undefined, name: FieldName): Markup | '' {
  const sentence = problem?.fields.get(name);
  return sentence === undefined ? '' : markup`<strong id="${name}-error">${sentence}</strong>\n`;
}
