/**
 * People at the server, in real browsers: what a person does and what a person then sees.
 *
 * <p>{@link eu.clusterxchange.browser.Browser} finds or gets a Chromium, gives every {@link
 * eu.clusterxchange.browser.Person} cookies and, on request, a {@link
 * eu.clusterxchange.browser.Line} of their own that can be cut, and fails a test on any error in
 * any console. The tests say what happens in the words of the page; the pages' elements are known
 * to the classes named after them only. Nothing here sleeps: it waits for what is to be seen.
 */
package eu.clusterxchange.browser;
