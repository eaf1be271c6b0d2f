import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pathOf, routeOf, type Route} from '../../src/store/route.js';

describe('routes', () => {
  const pages: [string, Route][] = [
    ['/tickets', {page: 'list'}],
    ['/tickets/42', {page: 'ticket', ticketId: '42'}],
    ['/tickets/a%2Fb%20c%3F', {page: 'ticket', ticketId: 'a/b c?'}],
    [
      '/tickets?search=lamp+shade%3F&status=open&status=closed',
      {page: 'list', view: {search: 'lamp shade?', status: ['open', 'closed']}},
    ],
    ['/new', {page: 'form'}],
    ['/sign-in', {page: 'sign-in'}],
    ['/reset-password', {page: 'reset-password'}],
  ];
  for (const [path, route] of pages) {
    it(`${path} there and back`, () => {
      assert.deepEqual(routeOf(path), route);
      assert.equal(pathOf(route), path);
    });
  }

  it('the beginning is the list', () => {
    for (const path of ['', '/', '/tickets/']) assert.deepEqual(routeOf(path), {page: 'list'});
  });

  it('R66 takes a token in and never puts it into a path', () => {
    const route = routeOf('/set-password?token=a%2Bb');
    assert.deepEqual(route, {page: 'set-password', token: 'a+b'});
    assert.equal(pathOf(route), '/set-password');
  });

  it('knows no other page', () => {
    for (const path of ['/nothing', '/tickets/1/2', '/new/1', '/sign-in/x']) assert.equal(routeOf(path), undefined, path);
  });

  it('reads an address that is not escaped well', () => {
    assert.deepEqual(routeOf('/tickets/100%'), {page: 'ticket', ticketId: '100%'});
  });
});
