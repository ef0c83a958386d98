import {html, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {DeskView} from '../base/desk-view.js';

/** The queue. */
export class QueueView extends DeskView {
  override render(): TemplateResult {
    return html`<p>${this.context.strings.queue.empty.waiting}</p>`;
  }
}

export function openView(): DeskView {
  register('desk-queue', QueueView);
  return new QueueView();
}
