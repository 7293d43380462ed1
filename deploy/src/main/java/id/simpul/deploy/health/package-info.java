/** Whether the hub can take messages; a database that is away does not make it unready. */
package id.simpul.deploy.health;
