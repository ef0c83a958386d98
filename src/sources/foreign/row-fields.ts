// Reads the fields of foreign rows. What is not as expected becomes the empty value, never an error.

import type {Author} from '../../core/comment.js';
import {parseUrl, toWebUrl} from '../../core/url.js';
import {fieldOf} from '../../wire/fields.js';
import {toDate} from '../../wire/plain-page.js';

export {decodeEntities} from '../../core/text/html-to-text.js';
export {fieldOf};

/** Returns a field that is a text or a number, as text; an empty text for anything else. */
export function textOf(owner: unknown, field: string): string {
  const value = fieldOf(owner, field);
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'bigint' ? `${value}` : '';
}

/** Whether a field is a list. */
export const hasList = (owner: unknown, field: string): boolean => Array.isArray(fieldOf(owner, field));

/** Returns a field that is a list; an empty list for anything else. */
export function listOf(owner: unknown, field: string): readonly unknown[] {
  const value = fieldOf(owner, field);
  return Array.isArray(value) ? value : [];
}

/** Returns a field that is a whole number from 0, as a number or in decimal digits; undefined for anything else. */
export function countOf(owner: unknown, field: string): number | undefined {
  const text = textOf(owner, field);
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Returns the id of a parent; null for the values with which systems say that there is none. */
export function parentOf(owner: unknown, field: string): string | null {
  const id = textOf(owner, field);
  return id === '' || id === '0' || id === 'null' || id === 'undefined' ? null : id;
}

/**
 * Returns an author without empty fields.
 *
 * @param name Plain text. Systems that send it as HTML need `decodeEntities`, once; others must not have it.
 * @param rest.site An address without a scheme gets `https:`. Addresses of other schemes are dropped with a word when the page
 *   is decoded.
 */
export function authorOf(name: string, rest: {readonly site?: string; readonly avatar?: string} = {}): Author {
  const {site = '', avatar = ''} = rest;
  const url = toSite(site);
  const picture = toWebUrl(avatar);
  return {name, ...(url && {url}), ...(picture && {avatar: picture})};
}

function toSite(site: string): string {
  const text = site.trim();
  const isBare = /^(?:\/\/)?[^\s:/?#]+\.[^\s:/?#]+(?:[:/?#]|$)/.test(text);
  return toWebUrl(isBare ? `https://${text.replace(/^\/\//, '')}` : text) ?? text;
}

/**
 * Returns a moment in RFC 3339, or null if there is none.
 *
 * Numbers are Unix times in seconds, whole or not, or in milliseconds. A text without a zone is UTC, where `Date` would
 * take it as local time; digits after the milliseconds are dropped, because not every engine reads them. Dates before
 * 1970, as systems write for "never", are none.
 */
export function momentOf(owner: unknown, field: string): string | null {
  const value = fieldOf(owner, field);
  if (typeof value === 'number') return toMoment(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,}(?:\.\d+)?$/.test(text)) return toMoment(Number(text));
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,3})?\d*)?\s*(.*)$/i.exec(text);
  if (!parts) return toDate(text) ?? null;
  const [, day = '', time = '00:00:00', fraction = '', zone = ''] = parts;
  const [, sign = '', hours = '00', minutes = '00'] = /^([-+])(\d\d):?(\d\d)?\b/.exec(zone) ?? [];
  return toDate(`${day}T${time}${fraction}${sign === '' ? 'Z' : `${sign}${hours}:${minutes}`}`) ?? null;
}

/** The smallest number that is a time in milliseconds: 1973-03-03. In seconds, it is the year 5138. */
const FIRST_MILLISECONDS = 1e11;

function toMoment(time: number): string | null {
  const date = new Date(time < FIRST_MILLISECONDS ? time * 1000 : time);
  return time > 0 && !Number.isNaN(date.getTime()) ? (toDate(date.toISOString()) ?? null) : null;
}

/** Returns an address with the parameters that are not empty. */
export function withQuery(base: string, parameters: Readonly<Record<string, string | number>>): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(parameters)) if (value !== '') url.searchParams.set(name, String(value));
  return url.href;
}

/**
 * Returns the path of the thread, as systems take it from the page: that of a URL, decoded or not as it is; any other
 * text unchanged.
 */
export function pathOf({thread, page}: {readonly thread: string; readonly page: {readonly url: string}}): string {
  if (thread !== '' && !/^https?:/i.test(thread)) return thread;
  return parseUrl(thread || page.url)?.pathname ?? thread;
}
