/** Message brokers: queues over JMS and AMQP 1.0, topics over MQTT 5. */
package id.simpul.connectors.broker;
