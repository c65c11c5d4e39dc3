"""How a session asks for its share of the cluster: one executor of each worker, so that
another session finds room beside it."""

import os

SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executor.memory": os.environ.get("ALONGSIDE_SPARK_EXECUTOR_MEMORY", "512m"),
    "spark.executor.cores": "1",
    "spark.cores.max": "2",
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.port": "0",
}
