/**
 * Translators and other extensions replace text nodes of the page. React removes and replaces its own nodes wherever they are, and would
 * stop the whole part of the page at one that is gone (NotFoundError): such a node is left alone, and a new one goes to the end.
 * It comes with the header, after the first rows.
 */
const { insertBefore, removeChild } = Node.prototype;

Node.prototype.removeChild = function (child) {
  if (child.parentNode === this) removeChild.call(this, child);
  return child;
};

Node.prototype.insertBefore = function (node, before) {
  insertBefore.call(this, node, before?.parentNode === this ? before : null);
  return node;
};
